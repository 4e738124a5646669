package org.wirkstatt.forum.rest;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.post.NewPost;
import org.wirkstatt.forum.post.NewThread;
import org.wirkstatt.forum.post.Origin;
import org.wirkstatt.forum.thread.TagList;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.EnumKey;

/** Reads what somebody sends, so that nothing that is sent is a fault of the portal. */
final class ForumRequest {

    private static final int LONGEST_KEY = 200;

    private final JsonObject body;

    private ForumRequest(JsonObject body) {
        this.body = body;
    }

    /** @throws InvalidForumException if {@code text} is no JSON object */
    static ForumRequest of(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text == null ? "" : text))) {
            return new ForumRequest(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            throw new InvalidForumException("body", "error.json", "");
        }
    }

    /**
     * A key of the portal for what the client calls {@code key}: two clients that take the same word do not meet.
     *
     * @param key header Idempotency-Key; null without
     * @return null without
     */
    static String formKey(MemberId member, String key) {
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidForumException("Idempotency-Key", "error.idempotencyKey", LONGEST_KEY);
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((member.value() + " " + key).getBytes(StandardCharsets.UTF_8));
            return "rest-" + HexFormat.of().formatHex(hash, 0, 24);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    NewThread thread(long board, String formKey) {
        ThreadKind kind = EnumKey.find(ThreadKind.class, text("kind")).orElseThrow(() -> invalid("kind"));
        Long region = number("region");
        return new NewThread(board, kind, text("title"), Map.of(kind.fields().get(0), text("text")), TagList.of(String.join(",", texts("tags"))),
                region == null ? null : new RegionId(region), formKey);
    }

    NewPost post(long thread, String formKey) {
        Long replyTo = number("replyTo");
        if (replyTo != null && replyTo > Integer.MAX_VALUE) {
            throw invalid("replyTo");
        }
        return new NewPost(thread, replyTo == null ? null : replyTo.intValue(), text("text"), Origin.REST, formKey);
    }

    private String text(String name) {
        JsonValue value = body.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw invalid(name);
    }

    private List<String> texts(String name) {
        JsonValue value = body.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        if (value.getValueType() != JsonValue.ValueType.ARRAY || value.asJsonArray().stream().anyMatch(v -> !(v instanceof JsonString))) {
            throw invalid(name);
        }
        return value.asJsonArray().getValuesAs(JsonString::getString);
    }

    /** A whole number from 1; null for none. */
    private Long number(String name) {
        JsonValue value = body.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonNumber number && number.toString().matches("[1-9]\\d{0,17}")) {
            return number.longValue();
        }
        throw invalid(name);
    }

    private static InvalidForumException invalid(String name) {
        return new InvalidForumException(name, "error.parameter", name);
    }
}
