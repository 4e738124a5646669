package org.wirkstatt.kernel.text;

import java.util.List;
import java.util.regex.Pattern;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The last guard: lets listed elements and attributes through, drops everything else. */
final class HtmlGuard {

    private static final Pattern ID = Pattern.compile(Pattern.quote(MarkdownText.ID_PREFIX) + "[a-z0-9-]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong",
                    "table", "thead", "tbody", "tr", "th", "td", "img")
            .allowElements(HtmlGuard::withRel, "a")
            .allowAttributes("id").matching(ID).onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("start").matching(NUMBER).onElements("ol")
            .allowAttributes("scope").matching(false, "col").onElements("th")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href").matching(address -> SafeAddress.isLink(address)).onElements("a")
            .allowAttributes("src").matching(address -> SafeAddress.isImage(address)).onElements("img")
            .allowAttributes("alt").onElements("img")
            .allowAttributes("title").onElements("a", "img")
            .toFactory();

    private HtmlGuard() {
    }

    static String sanitize(String html) {
        return POLICY.sanitize(html);
    }

    /** @param attributes names and values in turn */
    private static String withRel(String element, List<String> attributes) {
        int href = attributes.indexOf("href");
        if (href >= 0 && SafeAddress.isExternal(attributes.get(href + 1))) {
            attributes.add("rel");
            attributes.add("noopener nofollow ugc");
        }
        return element;
    }
}
