package org.wirkstatt.platform.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of bytes that a client asks for (RFC 9110, section 14).
 *
 * @param first from 0
 * @param last at least {@code first}; included
 */
record ByteRange(long first, long last) {

    private static final Pattern SPEC = Pattern.compile("(\\d{0,18})-(\\d{0,18})");
    private static final int MOST = 8;

    long length() {
        return last - first + 1;
    }

    /** Value of {@code Content-Range}. */
    String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }

    /**
     * Reads the header {@code Range}.
     *
     * @param size of the whole, at least 1
     * @return empty where the header is missing or may be ignored (another unit, broken, too many or overlapping ranges: the whole is sent
     *         then); an empty list where no range can be satisfied (416)
     */
    static Optional<List<ByteRange>> parse(String header, long size) {
        if (header == null || !header.regionMatches(true, 0, "bytes=", 0, 6)) {
            return Optional.empty();
        }
        List<ByteRange> ranges = new ArrayList<>();
        String[] specs = header.substring(6).split(",", -1);
        if (specs.length > MOST) {
            return Optional.empty();
        }
        for (String spec : specs) {
            Matcher matcher = SPEC.matcher(spec.strip());
            if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
                return Optional.empty();
            }
            Optional<ByteRange> range = matcher.group(1).isEmpty() ? suffix(Long.parseLong(matcher.group(2)), size)
                    : from(Long.parseLong(matcher.group(1)), matcher.group(2), size);
            if (range.isEmpty() && isReversed(matcher)) {
                return Optional.empty();
            }
            range.ifPresent(ranges::add);
        }
        return overlap(ranges) ? Optional.empty() : Optional.of(List.copyOf(ranges));
    }

    private static Optional<ByteRange> suffix(long length, long size) {
        return length == 0 ? Optional.empty() : Optional.of(new ByteRange(Math.max(0, size - length), size - 1));
    }

    private static Optional<ByteRange> from(long first, String last, long size) {
        long end = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        return first >= size || first > end ? Optional.empty() : Optional.of(new ByteRange(first, end));
    }

    private static boolean isReversed(Matcher spec) {
        return !spec.group(1).isEmpty() && !spec.group(2).isEmpty() && Long.parseLong(spec.group(1)) > Long.parseLong(spec.group(2));
    }

    private static boolean overlap(List<ByteRange> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (ranges.get(i).first <= ranges.get(j).last && ranges.get(j).first <= ranges.get(i).last) {
                    return true;
                }
            }
        }
        return false;
    }
}
