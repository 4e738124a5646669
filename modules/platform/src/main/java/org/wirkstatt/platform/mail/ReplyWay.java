package org.wirkstatt.platform.mail;

/**
 * Where answers by mail go: to {@code handler}, about {@code key}.
 *
 * @param handler id of a {@link ReplyHandler}
 * @param key what is answered, in the words of the handler, such as the number of a thread; 1 to 200 characters, never shown
 */
public record ReplyWay(String handler, String key) {

    private static final int LENGTH = 200;

    public ReplyWay {
        if (!handler.matches("[a-zA-Z0-9.-]{1,64}") || key.isEmpty() || key.length() > LENGTH || key.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a way for answers: " + handler + ", " + key);
        }
    }
}
