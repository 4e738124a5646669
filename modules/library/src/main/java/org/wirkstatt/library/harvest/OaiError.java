package org.wirkstatt.library.harvest;

/** A request that the protocol answers with an error element (OAI-PMH 2.0, section 3.6). The sentence is for the people who run the harvester. */
final class OaiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names are those of the protocol. */
    enum Code { badVerb, badArgument, badResumptionToken, cannotDisseminateFormat, idDoesNotExist, noRecordsMatch }

    private final Code code;

    OaiError(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
