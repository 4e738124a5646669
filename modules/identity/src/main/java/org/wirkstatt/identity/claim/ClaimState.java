package org.wirkstatt.identity.claim;

/** What became of a claim. */
public enum ClaimState { OPEN, APPROVED, REFUSED }
