package org.wirkstatt.forum.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.poll.Choice;
import org.wirkstatt.forum.poll.NewPoll;
import org.wirkstatt.forum.poll.PollKind;
import org.wirkstatt.forum.poll.Polls;
import org.wirkstatt.forum.post.OwnPosts;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.ui.Messages;
import org.wirkstatt.ui.edit.Fields;
import org.wirkstatt.ui.edit.UnreadableFormException;

/** Adding a poll to an own post, and choosing in one. */
@Named("forumPollPage")
@ViewScoped
public class PollPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A day of date finding with what was chosen. */
    public static final class Day implements Serializable {
        private static final long serialVersionUID = 1L;
        private final long option;
        private final String text;
        private String choice;

        Day(long option, String text, Choice choice) {
            this.option = option;
            this.text = text;
            this.choice = choice == null ? "" : EnumKey.of(choice);
        }

        public String getText() {
            return text;
        }

        public String getChoice() {
            return choice;
        }

        public void setChoice(String choice) {
            this.choice = choice;
        }
    }

    @Inject
    transient Posts posts;
    @Inject
    transient OwnPosts ownPosts;
    @Inject
    transient Polls polls;
    @Inject
    transient PollViews views;
    @Inject
    transient Labels labels;
    @Inject
    transient Messages messages;

    private final Fields text = new Fields();
    private final ArrayList<Day> days = new ArrayList<>();
    private String id;
    private boolean filled;
    private String one;
    private List<String> several = List.of();
    private transient Posts.Found found;
    private transient Polls.Shown shown;

    /** For the form that adds a poll. */
    public void loadNew() {
        found = posts.get(Go.post(id));
        if (!ownPosts.mayEdit(found.post(), found.thread())) {
            throw new NotAllowedException("forum.post.edit");
        }
    }

    /** For the form in which people choose. */
    public void load() {
        found = posts.get(Go.post(id));
        shown = polls.find(found.post().id()).orElseThrow(() -> new NotFoundException("poll/" + id));
        if (!filled) {
            shown.options().forEach(o -> days.add(new Day(o.id(), views.text(shown.poll(), o), shown.own().get(o.id()))));
            several = shown.options().stream().filter(o -> shown.own().containsKey(o.id())).map(o -> String.valueOf(o.id())).toList();
            one = several.isEmpty() ? null : several.get(0);
            filled = true;
        }
    }

    public synchronized void add() {
        try {
            List<Fault> faults = new ArrayList<>();
            LocalDate closesOn = text.day("closesOn", "", faults);
            if (!faults.isEmpty()) {
                throw new UnreadableFormException(faults);
            }
            String options = text.text("options");
            polls.add(found.post().id(), new NewPoll(EnumKey.find(PollKind.class, text.text("kind")).orElse(null), text.text("question"),
                    options == null ? List.of() : Arrays.asList(options.split("\n")), closesOn));
            Go.to(getBackPath());
        } catch (InvalidForumException | UnreadableFormException e) {
            messages.show("edit", e, labels::sentence);
        }
    }

    public synchronized void vote() {
        Map<Long, Choice> choices = new HashMap<>();
        switch (shown.poll().kind()) {
            case SINGLE -> List.of(one == null ? "" : one).forEach(o -> choose(choices, o));
            case SEVERAL -> several.forEach(o -> choose(choices, o));
            case DATE -> days.forEach(d -> EnumKey.find(Choice.class, d.choice).ifPresent(c -> choices.put(d.option, c)));
        }
        try {
            polls.vote(found.post().id(), choices);
            Go.to(getBackPath());
        } catch (InvalidForumException e) {
            messages.show(e);
        }
    }

    private static void choose(Map<Long, Choice> choices, String option) {
        if (option.matches("\\d{1,18}")) {
            choices.put(Long.valueOf(option), Choice.YES);
        }
    }

    public List<SelectItem> getKinds() {
        return labels.options(PollKind.values());
    }

    public List<SelectItem> getOptions() {
        return shown.options().stream().map(o -> new SelectItem(String.valueOf(o.id()), views.text(shown.poll(), o))).toList();
    }

    public List<SelectItem> getDayChoices() {
        List<SelectItem> choices = new ArrayList<>(List.of(new SelectItem("", labels.text("Choice.no"))));
        choices.addAll(labels.options(Choice.values()));
        return choices;
    }

    public List<Day> getDays() {
        return days;
    }

    /** Key of the kind: {@code single}, {@code several} or {@code date}. */
    public String getKind() {
        return EnumKey.of(shown.poll().kind());
    }

    public String getQuestion() {
        return shown.poll().question();
    }

    public String getWhich() {
        return labels.text("post.which", found.post().no(), found.thread().title());
    }

    public String getBackPath() {
        return Posts.path(found.thread(), found.post().no());
    }

    public Fields getText() {
        return text;
    }

    public String getOne() {
        return one;
    }

    public void setOne(String one) {
        this.one = one;
    }

    public List<String> getSeveral() {
        return several;
    }

    public void setSeveral(List<String> several) {
        this.several = List.copyOf(several);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
