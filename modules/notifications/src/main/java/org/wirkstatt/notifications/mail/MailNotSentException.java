package org.wirkstatt.notifications.mail;

/** A letter did not leave. */
class MailNotSentException extends Exception {

    private static final long serialVersionUID = 1L;
    private final MailProblem problem;

    /** @param answer what the server or the system said */
    MailNotSentException(MailProblem problem, String answer, Throwable cause) {
        super(answer, cause);
        this.problem = problem;
    }

    MailProblem problem() {
        return problem;
    }
}
