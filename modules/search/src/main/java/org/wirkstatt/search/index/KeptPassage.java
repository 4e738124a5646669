package org.wirkstatt.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * A passage as the index keeps it to be shown. It is a binary value of its document and no stored field: stored fields are compressed
 * in blocks, and a page of hits would unpack sixty of them.
 *
 * @param place such as 'Leitfaden (PDF), Seite 4'; may be empty
 * @param path address that opens the place
 * @param page from 1; 0 where there are no pages
 */
public record KeptPassage(String text, String place, String path, int page) {

    BytesRef bytes() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeVInt(page);
            out.writeString(place);
            out.writeString(path);
            out.writeString(text);
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException("writing a passage to memory failed", e);
        }
    }

    /**
     * @param document number of a passage within {@code leaf}
     * @throws IOException if the index cannot be read
     */
    public static KeptPassage of(LeafReader leaf, int document) throws IOException {
        BinaryDocValues kept = DocValues.getBinary(leaf, Fields.KEPT);
        if (!kept.advanceExact(document)) {
            throw new CorruptIndexException("document " + document + " is no passage", leaf.toString());
        }
        return of(kept.binaryValue());
    }

    private static KeptPassage of(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        int page = in.readVInt();
        String place = in.readString();
        String path = in.readString();
        return new KeptPassage(in.readString(), place, path, page);
    }
}
