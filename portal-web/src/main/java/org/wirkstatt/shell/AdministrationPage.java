package org.wirkstatt.shell;

import java.util.List;
import java.util.function.IntPredicate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.module.LeftOutModule;
import org.wirkstatt.platform.module.ModuleDescriptor;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Frame.LinkItem;
import org.wirkstatt.ui.Language;

/**
 * Entrance to everything that modules let people look after. Entries with an order below 300 are about content, below 600 about people, the
 * others about running the portal.
 */
@Named("shellAdministrationPage")
@RequestScoped
public class AdministrationPage {

    private static final int PEOPLE = 300;
    private static final int OPERATION = 600;

    /** @param key of the heading */
    public record Group(String key, List<LinkItem> links) {
    }

    @Inject
    Modules modules;
    @Inject
    CurrentUser user;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private List<Group> groups;

    @PostConstruct
    void load() {
        groups = List.of(group("content", order -> order < PEOPLE), group("people", order -> order >= PEOPLE && order < OPERATION),
                group("operation", order -> order >= OPERATION)).stream().filter(group -> !group.links().isEmpty()).toList();
    }

    private Group group(String key, IntPredicate orders) {
        return new Group(key, modules.navigation(NavigationEntry.Place.ADMINISTRATION).stream().filter(entry -> orders.test(entry.order()))
                .map(entry -> new LinkItem(entry.path(), texts.of(modules.moduleOf(entry), entry.labelKey(), language.getLocale()), false)).toList());
    }

    public List<Group> getGroups() {
        return groups;
    }

    public boolean isModulesShown() {
        return user.may(Shell.MODULES);
    }

    public List<ModuleDescriptor> getRunning() {
        return modules.running();
    }

    public List<LeftOutModule> getLeftOut() {
        return modules.leftOut();
    }

    /** In the language of the reader. */
    public String said(LeftOutModule.Sentence sentence) {
        return sentence.in(language.getLocale());
    }
}
