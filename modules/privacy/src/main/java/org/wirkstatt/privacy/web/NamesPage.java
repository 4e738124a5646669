package org.wirkstatt.privacy.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.privacy.names.NamesLeft;
import org.wirkstatt.ui.Messages;

/** Names that people who are gone want taken out of texts, for those who keep the texts. */
@Named("privacyNamesPage")
@ViewScoped
public class NamesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NamesLeft names;
    @Inject
    transient Messages messages;
    private transient List<NamesLeft.Left> rows;

    public List<NamesLeft.Left> getRows() {
        if (rows == null) {
            rows = names.open();
        }
        return rows;
    }

    public void done(long id) {
        names.done(id);
        rows = null;
        messages.done("privacy", "names.done");
    }
}
