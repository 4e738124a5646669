package org.wirkstatt.search.index;

import java.util.List;

/** Names of the fields of the index. */
public final class Fields {

    /** {@code type/id}; on the thing and on each of its passages. */
    public static final String REF = "ref";
    /** {@link #THING} on things; passages lack it. */
    public static final String LEVEL = "level";
    public static final String THING = "thing";
    /** Tokens of the audiences, on things and passages. */
    public static final String ACL = "acl";
    /** Content type, stored; also a facet. */
    public static final String TYPE = "type";
    public static final String ID = "id";
    public static final String TITLE = "title";
    public static final String PATH = "path";
    public static final String LANGUAGE = "language";
    public static final String SUMMARY = "summary";
    public static final String KEYWORD = "keyword";
    public static final String DETAIL = "detail";
    /** Stored facet values as {@code facet=value}. */
    public static final String FACET = "facet";
    /** Day since 1970-01-01, for sorting and shown. */
    public static final String DATE = "date";
    /** Last day since 1970-01-01 until which a thing counts as right; lacking where it need not be confirmed. */
    public static final String DUE = "due";
    /** Number of passages of a thing: they are the documents right before it. */
    public static final String PASSAGES = "passages";
    /** What of a passage is shown, see {@link KeptPassage}; on passages, the only thing kept there. */
    static final String KEPT = "kept";
    /** Every word as written in lower case, for suggestions of spelling; documents only. */
    public static final String WRITTEN = "written";

    /** Names of a thing's facet values, stems: 'Moderationsleitfaden'. Apart from {@link #ALL}, since a label says less than a text. */
    public static final String LABEL = "label_s";

    /** The three forms of one text. */
    public record Chain(String exact, String stem, String parts) {
    }

    /** Title, summary, keywords and all passages of a thing. */
    public static final Chain ALL = new Chain("all_e", "all_s", "all_p");
    /** Title and keywords of a thing. */
    public static final Chain NAME = new Chain("name_e", "name_s", "name_p");
    /** Summary of a thing. */
    public static final Chain SUMMARY_TEXT = new Chain("summary_e", "summary_s", "summary_p");
    /** One passage, with offsets; the exact form is not kept there, it never marks more than the stem. */
    public static final Chain PASSAGE = new Chain("passage_s", "passage_s", "passage_p");

    static final List<Chain> CHAINS = List.of(ALL, NAME, SUMMARY_TEXT, PASSAGE);

    private Fields() {
    }
}
