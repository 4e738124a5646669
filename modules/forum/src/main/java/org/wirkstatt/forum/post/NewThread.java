package org.wirkstatt.forum.post;

import java.util.List;
import java.util.Map;

import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.region.RegionId;

/**
 * What somebody fills in to open a thread.
 *
 * @param answers Markdown by the keys of {@link ThreadKind#fields()}; a missing key counts as empty
 * @param region the region it concerns; null for none
 * @param formKey different for each opened form, so that it posts once; null without
 * @param files ids of files that {@link org.wirkstatt.forum.attachment.Uploads} keeps for the author
 */
public record NewThread(long board, ThreadKind kind, String title, Map<String, String> answers, List<String> tags, RegionId region, String formKey,
        List<Long> files) {

    public NewThread {
        answers = Map.copyOf(answers);
        tags = List.copyOf(tags);
        files = List.copyOf(files);
    }

    /** Without files. */
    public NewThread(long board, ThreadKind kind, String title, Map<String, String> answers, List<String> tags, RegionId region, String formKey) {
        this(board, kind, title, answers, tags, region, formKey, List.of());
    }
}
