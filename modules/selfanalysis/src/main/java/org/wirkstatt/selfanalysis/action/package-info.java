/**
 * What a team decides to do about a criterion: who, until when, and how it will notice that it works. Start at
 * {@link org.wirkstatt.selfanalysis.action.ActionService}. Actions belong to an opened run and go with it; its initiative sees and edits them, nobody
 * else ({@link org.wirkstatt.selfanalysis.action.ActionReader} is for who decides about that otherwise).
 */
package org.wirkstatt.selfanalysis.action;
