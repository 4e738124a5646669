package org.wirkstatt.extractionworker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** A PDF: its structure tree and what it says of itself (ISO 32000-1, 14.7 and 14.9; PDF/UA-1). Colours of its background are not known. */
final class PdfAccess {

    private static final int MOST_NODES = 200_000;
    private static final int SHORT_PAGES = 3;
    private static final COSName ALTERNATIVE = COSName.getPDFName("Alt");
    private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");
    private static final COSName ROLES = COSName.getPDFName("RoleMap");

    private final PDDocument document;
    private final Accessibility.Found found;
    private final Map<COSBase, Integer> pages = new IdentityHashMap<>();
    private final Map<String, String> roles = new HashMap<>();

    private PdfAccess(PDDocument document, Accessibility.Found found) {
        this.document = document;
        this.found = found;
    }

    static void look(Path file, boolean text, Accessibility.Found found) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            new PdfAccess(document, found).look(text);
        }
    }

    private void look(boolean text) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        boolean title = !blank(document.getDocumentInformation().getTitle()) || hasTitle(catalog.getMetadata());
        found.addIf(!title, "NO_TITLE");
        found.addIf(title && (catalog.getViewerPreferences() == null || !catalog.getViewerPreferences().displayDocTitle()), "TITLE_NOT_SHOWN");
        found.addIf(blank(catalog.getLanguage()), "NO_LANGUAGE");
        found.addIf(!text, "ONLY_PICTURES");
        boolean tagged = catalog.getStructureTreeRoot() != null && catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
        found.addIf(!tagged && text, "NOT_TAGGED");
        int number = 0;
        for (PDPage page : document.getPages()) {
            pages.put(page.getCOSObject(), ++number);
            if (tagged && page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray marks && marks.size() > 0
                    && !"S".equals(page.getCOSObject().getNameAsString("Tabs"))) {
                found.add("ORDER_UNCLEAR", String.valueOf(number));
            }
        }
        if (tagged) {
            COSDictionary root = catalog.getStructureTreeRoot().getCOSObject();
            if (root.getDictionaryObject(ROLES) instanceof COSDictionary map) {
                map.keySet().forEach(key -> roles.put(key.getName(), map.getNameAsString(key)));
            }
            walk(root, number);
        }
    }

    private void walk(COSDictionary root, int pageCount) {
        Accessibility.Outline outline = new Accessibility.Outline(found);
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty() && seen.size() < MOST_NODES) {
            COSDictionary node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            String kind = role(node.getNameAsString(COSName.S));
            if (kind.equals("Figure") && blank(node.getString(ALTERNATIVE)) && blank(node.getString(ACTUAL_TEXT))) {
                found.add("PICTURE_WITHOUT_ALTERNATIVE", page(node));
            } else if (kind.matches("H[1-6]?")) {
                outline.heading(kind.length() == 1 ? 1 : kind.charAt(1) - '0', page(node));
            } else if (kind.equals("Table") && !hasHeader(node)) {
                found.add("TABLE_WITHOUT_HEADER", page(node));
            } else if (kind.equals("P")) {
                outline.paragraph();
            }
            push(open, node.getDictionaryObject(COSName.K));
        }
        outline.end(pageCount <= SHORT_PAGES ? Integer.MAX_VALUE : 10);
    }

    /** Pushed from the last, so that they are taken in reading order. */
    private static void push(Deque<COSDictionary> open, COSBase kids) {
        if (kids instanceof COSDictionary one) {
            open.push(one);
        } else if (kids instanceof COSArray many) {
            for (int i = many.size() - 1; i >= 0; i--) {
                if (many.getObject(i) instanceof COSDictionary one) {
                    open.push(one);
                }
            }
        }
    }

    private boolean hasHeader(COSDictionary table) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(table);
        while (!open.isEmpty() && seen.size() < MOST_NODES) {
            COSDictionary node = open.pop();
            if (seen.add(node)) {
                if (role(node.getNameAsString(COSName.S)).equals("TH")) {
                    return true;
                }
                push(open, node.getDictionaryObject(COSName.K));
            }
        }
        return false;
    }

    private String role(String name) {
        String role = name == null ? "" : name;
        for (int i = 0; i < 10 && roles.containsKey(role); i++) {
            role = String.valueOf(roles.get(role));
        }
        return role;
    }

    private String page(COSDictionary node) {
        COSBase page = node.getItem(COSName.PG);
        Integer number = pages.get(page instanceof COSObject reference ? reference.getObject() : page);
        return number == null ? "" : String.valueOf(number);
    }

    /** Newer files name their title in XMP only. */
    private static boolean hasTitle(PDMetadata metadata) throws IOException {
        return metadata != null && metadata.getLength() < 1_000_000
                && new String(metadata.toByteArray(), java.nio.charset.StandardCharsets.UTF_8).matches("(?s).*<dc:title>.*?<rdf:li[^>]*>\\s*[^<\\s][^<]*</rdf:li>.*");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
