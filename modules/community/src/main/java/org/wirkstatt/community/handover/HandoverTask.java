package org.wirkstatt.community.handover;

/** What should be talked about or done before a handover; none of it is enforced. */
public enum HandoverTask { CONTACTS, DATES, PROMISES, DOCUMENTS, FUNDING, ACCESS }
