package org.wirkstatt.launcher;

import java.security.SecureRandom;
import java.util.HexFormat;

import com.sun.enterprise.util.uuid.UuidGenerator;

/**
 * Session ids of 160 random bits. Those of the server have 56, the rest is time and an object's number (ASVS 7.2.3 asks for 128). The server
 * makes an instance by the name of the class.
 */
public final class SessionIds implements UuidGenerator {

    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generateUuid() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String generateUuid(Object session) {
        return generateUuid();
    }
}
