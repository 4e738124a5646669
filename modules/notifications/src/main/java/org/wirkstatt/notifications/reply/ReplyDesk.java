package org.wirkstatt.notifications.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.notifications.Transactions;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.mail.ReplyAddresses;
import org.wirkstatt.platform.mail.ReplyWay;

/** Gives out addresses for answers and knows them again. */
@ApplicationScoped
public class ReplyDesk implements ReplyAddresses {

    /** How long answers are taken. */
    static final Duration HOLDS = Duration.ofDays(180);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS = 130;
    private static final int BITS_A_CHARACTER = 5;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    @Inject
    ReplyRepository addresses;
    @Inject
    ReplySettings settings;
    @Inject
    Transactions transactions;
    @Inject
    Clock clock;

    @Override
    public Optional<String> issue(MemberId member, ReplyWay way) {
        transactions.require();
        if (!settings.isOn()) {
            return Optional.empty();
        }
        String token = token();
        Instant now = clock.instant();
        addresses.add(new ReplyAddress(hash(token), member, way, now, now.plus(HOLDS)));
        return Optional.of(settings.address(token));
    }

    private static String token() {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < BITS / BITS_A_CHARACTER; i++) {
            token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    @Override
    public int revoke(ReplyWay way) {
        transactions.require();
        return addresses.revoke(way, clock.instant());
    }

    /** Keeps, for every address of ours in {@code where}, what the letter says that carries it. In the running transaction. */
    public void remember(String where, String... texts) {
        List<String> tokens = settings.tokensIn(where);
        if (!tokens.isEmpty()) {
            String trace = LetterTrace.ofTexts(texts).stored();
            tokens.forEach(token -> find(token).ifPresent(address -> address.remember(trace)));
        }
    }

    /** Whether {@code where} names an address of ours. */
    public boolean isIn(String where) {
        return settings.isOn() && !settings.tokensIn(where).isEmpty();
    }

    /** Also one that is over; empty for a secret that was never given out, or whose account is gone. */
    public Optional<ReplyAddress> find(String token) {
        return findByHash(hash(token));
    }

    /** As {@link #find}, by what {@link #hash} made of the secret. */
    public Optional<ReplyAddress> findByHash(String hash) {
        return addresses.find(hash);
    }

    public List<Map<String, Object>> export(MemberId member) {
        return addresses.list(member).stream().map(a -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("kind", "replyAddress");
            entry.put("handler", a.way().handler());
            entry.put("about", a.way().key());
            entry.put("issuedAt", a.issuedAt().toString());
            entry.put("expiresAt", a.expiresAt().toString());
            return entry;
        }).toList();
    }

    public void erase(MemberId member) {
        addresses.removeAll(member);
    }

    /** SHA-256, 64 hexadecimal digits. */
    public static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
