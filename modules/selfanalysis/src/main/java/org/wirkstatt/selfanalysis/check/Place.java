package org.wirkstatt.selfanalysis.check;

import org.yaml.snakeyaml.error.Mark;

/** A place in a file, from 1. */
record Place(int line, int column) {

    /** The file as a whole. */
    static final Place FILE = new Place(0, 0);

    static Place of(Mark mark) {
        return mark == null ? FILE : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
