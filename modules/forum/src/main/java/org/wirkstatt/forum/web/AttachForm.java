package org.wirkstatt.forum.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.attachment.FileLimits;
import org.wirkstatt.forum.attachment.Uploads;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.Messages;

/** The part of a form that takes files, for the pages that have one. */
@Named("forumAttachForm")
@RequestScoped
public class AttachForm {

    @Inject
    Uploads uploads;
    @Inject
    FileRows rows;
    @Inject
    FileLimits limits;
    @Inject
    Labels labels;
    @Inject
    Format format;
    @Inject
    Messages messages;

    /** Takes what came with this submit; refusals are shown at the field. @return false if there was one */
    boolean take(ChosenFiles chosen) {
        try {
            chosen.take(uploads);
            return true;
        } catch (InvalidForumException e) {
            show(e);
            return false;
        }
    }

    private void show(InvalidForumException refusal) {
        messages.show("edit", refusal, this::sentence);
    }

    private String sentence(Fault fault) {
        return labels.sentence(fault) + " " + labels.text("files.chooseAnother");
    }

    /** Lets go of a file that was chosen before; what came with this submit is taken. */
    public void drop(ChosenFiles chosen, long id) {
        take(chosen);
        chosen.drop(id, uploads);
    }

    /** Files that are kept for this form. */
    public List<FileRows.Row> rows(ChosenFiles chosen) {
        return chosen.rows(uploads, rows);
    }

    /** Endings that the browser offers first. */
    public String getAccept() {
        return Arrays.stream(FileType.values()).flatMap(t -> t.endings().stream()).map(e -> "." + e).collect(Collectors.joining(","));
    }

    public String getHint() {
        return labels.text("files.hint", limits.perPost(), format.bytes(limits.maxBytes()));
    }
}
