package org.wirkstatt.search.quality;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code help-pages.tsv.gz} anew from the Debian package {@code libreoffice-help-de}: unpacked with {@code dpkg-deb -x}, the pages lie
 * in {@code usr/share/libreoffice/help/de/text}. Each line of the extract is a page: path, title, keywords of its index (between {@code |}),
 * text without markup, in the order of the paths.
 */
final class HelpExtract {

    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final Pattern KEYWORD = Pattern.compile("<meta itemprop=\"keywords\" content=\"([^\"]*)\"");
    /** What readers of the page see; the variant for other systems is hidden there. */
    private static final Pattern BODY = Pattern.compile("<div id=\"DisplayArea\"[^>]*>(.*?)<div id=\"SearchFrame\">", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("<span hidden=\"true\" id=\"MAC.*?</span></span>|<(script|style)\\b.*?</\\1>", Pattern.DOTALL);

    private HelpExtract() {
    }

    /** @param args folder with the pages, file to write */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        try (Stream<Path> files = Files.walk(folder);
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))), StandardCharsets.UTF_8))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                String line = line(folder.relativize(file).toString(), Files.readString(file));
                if (!line.isEmpty()) {
                    out.write(line);
                }
            }
        }
    }

    /** Empty for a page without text. */
    private static String line(String path, String html) {
        Matcher title = TITLE.matcher(html);
        Matcher body = BODY.matcher(html);
        if (!title.find() || !body.find()) {
            return "";
        }
        List<String> keywords = new ArrayList<>();
        Matcher keyword = KEYWORD.matcher(body.group(1));
        while (keyword.find()) {
            keywords.add(plain(keyword.group(1)));
        }
        String text = plain(UNSEEN.matcher(body.group(1)).replaceAll(" "));
        return text.isEmpty() ? "" : Stream.of(path, plain(title.group(1)), keywords.stream().distinct().collect(Collectors.joining("|")), text).collect(Collectors.joining("\t")) + "\n";
    }

    private static String plain(String html) {
        String text = html.replaceAll("</?(?:span|a|b|i|em|sub|sup)\\b[^>]*>", "").replaceAll("<[^>]*>", " ");
        return text.replace("&nbsp;", " ").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&amp;", "&")
                .replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
