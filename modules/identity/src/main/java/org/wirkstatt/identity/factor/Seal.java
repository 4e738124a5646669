package org.wirkstatt.identity.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps secrets that must be read again (unlike passwords) unreadable in the database: AES-256-GCM with a key that lies elsewhere, in the setting
 * {@code wirkstatt.seal-key} or, without it, in {@code <data-dir>/keys/seal.key}, made at the first start and readable by its owner only.
 */
@ApplicationScoped
class Seal {

    private static final int KEY_BYTES = 32;
    /** NIST SP 800-38D, section 8.2.2: 96 random bits. */
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "wirkstatt.seal-key")
    Optional<String> configured;
    @Inject
    @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data")
    String dataDir;
    private SecretKeySpec key;

    @PostConstruct
    void readKey() {
        byte[] bytes = Base64.getDecoder().decode(configured.map(String::strip).filter(text -> !text.isEmpty()).orElseGet(this::fromFile));
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("wirkstatt.seal-key must be " + KEY_BYTES + " bytes in Base64, but has " + bytes.length);
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    private String fromFile() {
        Path file = Path.of(dataDir, "keys", "seal.key");
        try {
            if (Files.notExists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                RANDOM.nextBytes(fresh);
                Files.createDirectories(file.getParent());
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key for sealed secrets cannot be kept in " + file, e);
        }
    }

    /** @param owner whose it is; a sealed secret does not open for anybody else */
    String seal(byte[] secret, long owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    }

    /** @throws IllegalStateException if it was sealed with another key or for another owner */
    byte[] open(String sealed, long owner) {
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] rest = new byte[all.remaining()];
        all.get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest, owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, long owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Long.toString(owner).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret cannot be read: is wirkstatt.seal-key (or data/keys/seal.key) that of this database?", e);
        }
    }
}
