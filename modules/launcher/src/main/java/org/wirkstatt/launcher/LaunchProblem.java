package org.wirkstatt.launcher;

/** Why the portal does not start: a message key of the launcher's bundle and its arguments. */
final class LaunchProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    LaunchProblem(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    LaunchProblem(Throwable cause, String key, Object... arguments) {
        super(key, cause);
        this.arguments = arguments;
    }

    /** The sentence in the language of {@code texts}. */
    String sentence(Texts texts) {
        return texts.get(getMessage(), arguments);
    }
}
