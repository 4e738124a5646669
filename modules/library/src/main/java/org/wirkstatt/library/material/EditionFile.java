package org.wirkstatt.library.material;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.FileType;

/** A file as it was in an earlier edition. */
@Embeddable
class EditionFile {

    private int position;
    private String name;
    private String title;
    private String sha256;
    @Column(name = "size_bytes")
    private long sizeBytes;
    @Column(name = "media_type")
    private String mediaType;

    protected EditionFile() {
    }

    EditionFile(int position, FileView file) {
        this.position = position;
        this.name = file.name();
        this.title = file.title();
        this.sha256 = file.bytes().sha256();
        this.sizeBytes = file.bytes().sizeBytes();
        this.mediaType = file.type().mediaType();
    }

    int position() {
        return position;
    }

    FileView view() {
        return new FileView(0, name, title, null, false, new FileRef(sha256, sizeBytes), FileType.ofMediaType(mediaType).orElse(FileType.TEXT),
                FileState.NO_TEXT, null, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EditionFile f && f.position == position && f.name.equals(name) && f.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + position;
    }
}
