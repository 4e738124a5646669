/**
 * Public materials for harvesters: OAI-PMH 2.0 (https://www.openarchives.org/OAI/openarchivesprotocol.html) at {@code /oai}, described in
 * docs/standards.md. Start at {@link org.wirkstatt.library.harvest.Harvest}.
 */
package org.wirkstatt.library.harvest;
