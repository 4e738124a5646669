package org.wirkstatt.extractionworker;

import org.xml.sax.Attributes;

/** Pictures of an Office document and whether they are described: {@code descr} of their properties, unless an extension says that they are decorative. */
final class Pictures {

    private final Accessibility.Found found;
    private int depth;
    private boolean described;
    private boolean any;
    private String place = "";

    Pictures(Accessibility.Found found) {
        this.found = found;
    }

    void start(String name, Attributes attributes, String where) {
        if (name.equals("drawing") || name.equals("pic")) {
            if (depth++ == 0) {
                described = false;
                any = name.equals("pic");
                place = where;
            }
            any |= name.equals("pic");
        } else if (depth > 0 && (name.equals("docPr") || name.equals("cNvPr"))) {
            described |= !OfficeAccess.attribute(attributes, "descr").isBlank();
        } else if (depth > 0 && name.equals("decorative")) {
            described |= OfficeAccess.attribute(attributes, "val").matches("1|true");
        }
    }

    void end(String name) {
        if ((name.equals("drawing") || name.equals("pic")) && --depth == 0 && any && !described) {
            found.add("PICTURE_WITHOUT_ALTERNATIVE", place);
        }
    }
}
