package org.wirkstatt.library.material;

import java.time.LocalDate;

/**
 * An edition in a list.
 *
 * @param number from 1
 * @param changesWorkshop whether who runs the workshop must read the note
 */
public record EditionRow(int number, LocalDate published, String changeNote, boolean changesWorkshop) {
}
