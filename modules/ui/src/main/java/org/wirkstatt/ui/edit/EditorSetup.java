package org.wirkstatt.ui.edit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.wirkstatt.platform.draft.Drafts;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Frame;
import org.wirkstatt.ui.Language;

/** What the script of {@code po:editor} needs to know. */
@Named
@ApplicationScoped
public class EditorSetup {

    private static final String PREFIX = "editor.";
    private static final List<String> TEXTS = List.of("toolbar", "bold", "italic", "link", "heading", "subheading", "bullets", "numbers", "quote", "code",
            "picture", "table", "undo", "redo", "rowMore", "rowLess", "columnMore", "columnLess", "tableLess", "key.mod", "key.shift", "toText", "toVisual",
            "notKept", "insert", "cancel", "link.address", "link.address.hint", "link.text", "link.missing", "link.wrong", "picture.file",
            "picture.file.hint", "picture.address", "picture.address.hint", "picture.address.wrong", "picture.alt", "picture.alt.hint", "picture.decorative", "picture.missing", "picture.alt.missing", "picture.failed",
            "suggestions", "suggestions.count", "draft.saved", "draft.retry", "draft.signedOut", "draft.restored", "draft.older", "draft.use",
            "draft.discard", "draft.discarded");

    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Frame frame;
    @Inject
    CurrentUser user;
    @Inject
    Instance<Drafts> drafts;

    /** The sentences of the editor in the language of the page, as JSON; placeholders are for the script. */
    public String getTexts() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        TEXTS.forEach(key -> json.add(key, texts.of("ui", PREFIX + key, language.getLocale())));
        return json.build().toString();
    }

    /** Where contents are suggested; empty where nothing can be searched. */
    public String getReferences() {
        return frame.isSearchPresent() ? frame.getSuggestionsPath() : "";
    }

    /**
     * Where the draft of this form is kept.
     *
     * @param form name of the form; may be null or empty
     * @return empty for visitors, while somebody acts for the person, for forms without a possible name and where no module keeps drafts
     */
    public String draftPath(String form) {
        return form == null || form.isEmpty() || drafts.isUnsatisfied() || !user.isSignedIn() ? "" : drafts.get().path(form);
    }
}
