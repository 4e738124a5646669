/**
 * Takes over what was written elsewhere: an mbox file or a JSON file (docs/import-format.md) into a board. First the file is only looked at; then
 * it is taken over thread by thread, can be cancelled and gone on with, and as a whole be taken back for 30 days. Nobody is told of anything.
 */
package org.wirkstatt.forum.archive;
