package org.wirkstatt.platform.content;

/**
 * Names a thing that some module keeps, for those who must not know the module.
 *
 * @param type module id, a dot and the kind of thing, such as {@code library.material}; at most 64 characters
 * @param id unique within the type; at most 64 characters
 */
public record ContentRef(String type, String id) {

    public ContentRef {
        if (type.isBlank() || type.length() > 64 || id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("type and id must have 1 to 64 characters: '" + type + "', '" + id + "'");
        }
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
