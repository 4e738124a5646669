package org.wirkstatt.notifications.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with the secret of one member, for links in that member's mails. */
final class MemberSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private MemberSeal() {
    }

    static String of(DeliverySettings settings, String what) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.stopKey().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return ENCODER.encodeToString(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Takes the same time for every wrong seal. */
    static boolean isOf(DeliverySettings settings, String what, String seal) {
        return MessageDigest.isEqual(of(settings, what).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
    }
}
