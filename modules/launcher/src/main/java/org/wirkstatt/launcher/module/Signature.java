package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Signatures of JARs, as {@code jarsigner} makes them. A signed JAR must be as it was signed, all of it; a portal that trusts certificates
 * takes nothing that is not signed by one of them.
 *
 * @param trusted empty: unsigned JARs are taken
 */
record Signature(Set<Certificate> trusted) {

    private static final String NEVER_SIGNED = "META-INF/";

    Signature {
        trusted = Set.copyOf(trusted);
    }

    /** @param pem file with certificates (RFC 7468), those of signers or of who issued theirs; null for no demand */
    static Signature trusting(Path pem) throws IOException {
        if (pem == null) {
            return new Signature(Set.of());
        }
        try (InputStream in = Files.newInputStream(pem)) {
            Set<Certificate> certificates = new HashSet<>(CertificateFactory.getInstance("X.509").generateCertificates(in));
            if (certificates.isEmpty()) {
                throw new IOException("no certificate in " + pem);
            }
            return new Signature(certificates);
        } catch (CertificateException e) {
            throw new IOException("no certificates: " + pem, e);
        }
    }

    boolean demanded() {
        return !trusted.isEmpty();
    }

    Optional<Reason> breach(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            List<JarEntry> content = Collections.list(jar.entries()).stream().filter(Signature::canBeSigned).toList();
            for (JarEntry entry : content) {
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream()); // the signers of an entry are known once it is read
                }
            }
            boolean signed = jar.stream().anyMatch(entry -> isSignature(entry.getName()));
            Optional<JarEntry> unsigned = content.stream().filter(entry -> entry.getCodeSigners() == null).findFirst();
            if (signed && unsigned.isPresent()) {
                return Optional.of(Reason.of("module.signature.changed", unsigned.get().getName()));
            }
            if (demanded() && (!signed || content.stream().anyMatch(entry -> !trusts(entry)))) {
                return Optional.of(Reason.of(signed ? "module.signature.unknown" : "module.signature.missing"));
            }
            return Optional.empty();
        } catch (SecurityException e) {
            return Optional.of(Reason.of("module.signature.changed", String.valueOf(e.getMessage()).replaceFirst("^.* for ", "")));
        }
    }

    private boolean trusts(JarEntry entry) {
        CodeSigner[] signers = entry.getCodeSigners();
        return signers != null && Arrays.stream(signers).flatMap(signer -> signer.getSignerCertPath().getCertificates().stream()).anyMatch(trusted::contains);
    }

    private static boolean canBeSigned(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory() && !isSignature(name) && !name.equalsIgnoreCase(JarFile.MANIFEST_NAME);
    }

    private static boolean isSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith(NEVER_SIGNED) && upper.indexOf('/', NEVER_SIGNED.length()) < 0
                && upper.matches(".*\\.(SF|RSA|DSA|EC)");
    }
}
