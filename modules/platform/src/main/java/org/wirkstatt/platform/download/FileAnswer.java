package org.wirkstatt.platform.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileType;

/**
 * Answers one request for the bytes of a file: whole, a stretch, several stretches, or nothing but 304, 412 and 416. The caller has asked
 * whether the reader may have them.
 *
 * @param name under which a browser keeps it
 * @param path of the bytes
 * @param isPublic whether everybody may have it; else no copy is kept anywhere
 */
public record FileAnswer(String name, FileType type, FileRef bytes, Path path, boolean isPublic) {

    private static final String BOUNDARY = "wirkstatt-byte-ranges";
    /** Nothing the file holds may load or run anything; a browser's PDF viewer needs its own styles. */
    private static final String POLICY = "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    private static final String POLICY_ACTIVE = "sandbox; default-src 'none'; frame-ancestors 'none'";

    /** @param withBody false for HEAD */
    public void send(HttpServletRequest request, HttpServletResponse response, boolean withBody) throws IOException {
        long size = bytes.sizeBytes();
        headers(response);
        if (fails(request.getHeader("If-Match"))) {
            response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
        } else if (matches(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            Optional<List<ByteRange>> ranges = rangeCounts(request) ? ByteRange.parse(request.getHeader("Range"), size) : Optional.empty();
            if (ranges.isEmpty()) {
                whole(response, size, withBody);
            } else if (ranges.get().isEmpty()) {
                response.setHeader("Content-Range", "bytes */" + size);
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            } else {
                partial(response, ranges.get(), size, withBody);
            }
        }
    }

    private void headers(HttpServletResponse response) {
        response.setHeader("ETag", entityTag());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", type.active() ? POLICY_ACTIVE : POLICY);
        response.setHeader("Content-Disposition", Disposition.of(type.inline(), name));
        response.setHeader("Cache-Control", isPublic ? "public, no-cache" : "private, no-store");
    }

    /** The address of the bytes is their SHA-256, the strongest validator there is. */
    private String entityTag() {
        return '"' + bytes.sha256() + '"';
    }

    private boolean fails(String ifMatch) {
        return ifMatch != null && !ifMatch.strip().equals("*") && tags(ifMatch).stream().noneMatch(entityTag()::equals);
    }

    private boolean matches(String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*")
                || tags(ifNoneMatch).stream().map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag).anyMatch(entityTag()::equals));
    }

    private static List<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }

    /** A range counts for GET only (RFC 9110, 14.2), and under {@code If-Range} only for these very bytes. */
    private boolean rangeCounts(HttpServletRequest request) {
        String ifRange = request.getHeader("If-Range");
        return request.getMethod().equals("GET") && (ifRange == null || ifRange.strip().equals(entityTag()));
    }

    private void whole(HttpServletResponse response, long size, boolean withBody) throws IOException {
        response.setContentType(type.contentType());
        response.setContentLengthLong(size);
        if (withBody) {
            try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
                copy(in, new ByteRange(0, size - 1), response.getOutputStream());
            }
        }
    }

    private void partial(HttpServletResponse response, List<ByteRange> ranges, long size, boolean withBody) throws IOException {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        boolean single = ranges.size() == 1;
        if (single) {
            response.setContentType(type.contentType());
            response.setHeader("Content-Range", ranges.get(0).contentRange(size));
            response.setContentLengthLong(ranges.get(0).length());
        } else {
            response.setContentType("multipart/byteranges; boundary=" + BOUNDARY);
        }
        if (!withBody) {
            return;
        }
        OutputStream out = response.getOutputStream();
        try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
            for (ByteRange range : ranges) {
                if (!single) {
                    write(out, "\r\n--" + BOUNDARY + "\r\nContent-Type: " + type.contentType() + "\r\nContent-Range: " + range.contentRange(size) + "\r\n\r\n");
                }
                copy(in, range, out);
            }
        }
        if (!single) {
            write(out, "\r\n--" + BOUNDARY + "--\r\n");
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void copy(FileChannel in, ByteRange range, OutputStream out) throws IOException {
        var sink = Channels.newChannel(out);
        long position = range.first();
        while (position <= range.last()) {
            long moved = in.transferTo(position, range.last() + 1 - position, sink);
            if (moved <= 0) {
                throw new java.io.EOFException("the stored bytes are shorter than their row says: " + position + " of " + range);
            }
            position += moved;
        }
    }
}
