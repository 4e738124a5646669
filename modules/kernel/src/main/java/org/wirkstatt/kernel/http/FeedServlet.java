package org.wirkstatt.kernel.http;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wirkstatt.kernel.fence.BackgroundCalls;
import org.wirkstatt.platform.http.FeedContributor;
import org.wirkstatt.platform.http.FeedFamily;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.setting.Settings;

/** Atom feeds (RFC 4287) of whatever the modules publish. */
@WebServlet("/feeds/*")
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ENTRIES = 30;
    private static final Pattern NAME = Pattern.compile("/([a-z0-9-]{1,100})\\.atom");

    @Inject
    @Any
    transient Instance<FeedContributor> feeds;
    @Inject
    @Any
    transient Instance<FeedFamily> families;
    @Inject
    transient BackgroundCalls calls;
    @Inject
    transient PublicAddress address;
    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Optional<FeedContributor> asked = calls.on(feeds).stream().filter(f -> path.equals("/" + f.name() + ".atom")).findFirst().or(() -> ofFamily(path));
        if (asked.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Feed feed;
        try {
            feed = calls.ask(asked.get(), FeedContributor.class, () -> feed(asked.get()));
        } catch (Exception | LinkageError failed) { // counted and logged by the fence
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        Validators.grant(request, response);
        response.setContentType("application/atom+xml");
        response.setCharacterEncoding("UTF-8");
        try {
            new WireFeedOutput().output(feed, response.getWriter());
        } catch (FeedException e) {
            throw new IllegalStateException("feed " + asked.get().name() + " cannot be written", e);
        }
    }

    private Optional<FeedContributor> ofFamily(String path) {
        Matcher form = NAME.matcher(path);
        return form.matches() ? calls.on(families).stream().flatMap(f -> ofFamily(f, form.group(1)).stream()).findFirst() : Optional.empty();
    }

    private Optional<FeedContributor> ofFamily(FeedFamily family, String name) {
        try {
            return calls.ask(family, FeedFamily.class, () -> family.find(name));
        } catch (Exception | LinkageError failed) { // counted and logged by the fence
            return Optional.empty();
        }
    }

    private String siteName() {
        return settings.find("wirkstatt.site.name").orElse("Wirkstatt");
    }

    private Feed feed(FeedContributor contributor) {
        List<FeedContributor.Entry> entries = contributor.entries(ENTRIES);
        Feed feed = new Feed("atom_1.0");
        String self = address.of("/feeds/" + contributor.name() + ".atom");
        feed.setId(self);
        feed.setTitle(contributor.title(Locale.GERMAN) + " – " + siteName());
        feed.setLanguage("de");
        feed.setUpdated(entries.stream().map(e -> Date.from(e.updated())).max(Date::compareTo).orElse(new Date(0)));
        feed.setAlternateLinks(List.of(link("alternate", address.of(contributor.path()), "text/html")));
        feed.setOtherLinks(List.of(link("self", self, "application/atom+xml")));
        SyndPersonImpl author = new SyndPersonImpl();
        author.setName(siteName());
        feed.setAuthors(List.of(author));
        feed.setEntries(entries.stream().map(this::entry).toList());
        return feed;
    }

    private Entry entry(FeedContributor.Entry from) {
        Entry entry = new Entry();
        String url = address.of(from.path());
        entry.setId(url);
        entry.setTitle(from.title());
        entry.setAlternateLinks(List.of(link("alternate", url, "text/html")));
        entry.setPublished(Date.from(from.published()));
        entry.setUpdated(Date.from(from.updated()));
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(from.summary());
        entry.setSummary(summary);
        return entry;
    }

    private static Link link(String rel, String href, String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(href);
        link.setType(type);
        return link;
    }
}
