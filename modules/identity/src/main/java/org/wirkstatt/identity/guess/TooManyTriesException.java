package org.wirkstatt.identity.guess;

import java.time.Duration;

import org.wirkstatt.platform.error.PortalException;

/** Tried too often. Says nothing about whether there is such an account. */
public class TooManyTriesException extends PortalException {

    private static final long serialVersionUID = 1L;

    TooManyTriesException(Duration wait) {
        super("error.tooManyTries", Math.max(1, wait.plusSeconds(59).toMinutes()));
    }

    @Override
    public int status() {
        return 429;
    }
}
