package com.sun.enterprise.util.uuid;

/**
 * What the server asks for session ids. The server's own interface lies in a JAR inside payara-micro.jar, where no compiler finds it; this
 * stands for it while compiling and is not packed.
 */
public interface UuidGenerator {

    String generateUuid();

    String generateUuid(Object session);
}
