package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The modules that came with this portal. They were tested with it and with each other: of two modules that exclude each other a shipped
 * one stays, and their classes need no look.
 *
 * @param sums SHA-256 in hexadecimal by file name
 */
public record Shipped(Map<String, String> sums) {

    public Shipped {
        sums = Map.copyOf(sums);
    }

    /** @param list as {@code sha256sum} writes it; a missing one means that nothing is known to be shipped */
    public static Shipped read(Path list) throws IOException {
        Map<String, String> sums = new HashMap<>();
        if (Files.exists(list)) {
            for (String line : Files.readAllLines(list)) {
                String[] parts = line.strip().split("\\s+", 2);
                if (parts.length == 2) {
                    sums.put(parts[1], parts[0]);
                }
            }
        }
        return new Shipped(sums);
    }

    boolean holds(Path file) throws IOException {
        String sum = sums.get(file.getFileName().toString());
        return sum != null && sum.equalsIgnoreCase(sum(file));
    }

    private static String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
