package org.wirkstatt.platform.privacy;

/** What allows the processing of personal data: GDPR Art. 6(1). */
public enum LegalBasis {
    /** Letter a: the person agreed, see {@link Consents}. */
    CONSENT,
    /** Letter b: needed for what the person uses the portal for. */
    CONTRACT,
    /** Letter c: a law demands it. */
    LEGAL_DUTY,
    /** Letter f: legitimate interest, weighed against the person's. */
    LEGITIMATE_INTEREST
}
