package org.wirkstatt.privacy.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.privacy.erasure.Duty;
import org.wirkstatt.privacy.erasure.ErasureService;
import org.wirkstatt.privacy.names.NamesLeft;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Leaving: what goes, what stays and why, what to hand over first, what becomes of contributions. Nothing is chosen beforehand. */
@Named("privacyErasurePage")
@ViewScoped
public class ErasurePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ErasureService erasures;
    @Inject
    transient NamesLeft names;
    @Inject
    transient Messages messages;
    @Inject
    transient Texts texts;
    @Inject
    transient Language language;

    private String contributions;
    private transient String password;
    private boolean leavesDuties;
    private boolean fresh;
    private transient List<Duty> duties;
    private transient List<String> remains;
    private transient List<NamesLeft.Spot> spots;

    public void load() {
        fresh = erasures.isFresh();
    }

    public List<Duty> getDuties() {
        if (duties == null) {
            duties = erasures.duties();
        }
        return duties;
    }

    public boolean isInTheWay() {
        return getDuties().stream().anyMatch(Duty::isInTheWay);
    }

    /** Whether something is left behind that the person must confirm. */
    public boolean isLeaving() {
        return !getDuties().isEmpty() && !isInTheWay();
    }

    public String sentence(Duty duty) {
        return texts.of("privacy", "erasure.duty." + duty.kind(), language.getLocale(), duty.place());
    }

    public List<String> getRemains() {
        if (remains == null) {
            remains = erasures.remains(language.getLocale());
        }
        return remains;
    }

    /** Where the name stands in texts of others. */
    public List<NamesLeft.Spot> getSpots() {
        if (spots == null) {
            spots = names.spots();
        }
        return spots;
    }

    public int getGraceDays() {
        return erasures.graceDays();
    }

    public boolean isFresh() {
        return fresh;
    }

    public void erase() {
        try {
            if (contributions == null) {
                throw new MissingChoiceException();
            }
            ErasureService.Decided decided = erasures.request(Contributions.valueOf(contributions), password, leavesDuties);
            // the session is over; what follows is for whoever has the key
            FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
            Redirect.to(decided.undoPath());
        } catch (NotAllowedException e) {
            throw e;
        } catch (PortalException e) {
            fresh = erasures.isFresh();
            messages.show(e);
        }
    }

    /** Nothing is chosen beforehand, so a choice can be missing. */
    private static final class MissingChoiceException extends InvalidInputException {
        private static final long serialVersionUID = 1L;

        MissingChoiceException() {
            super("contributions", "error.contributionsMissing");
        }
    }

    public String getContributions() {
        return contributions;
    }

    public void setContributions(String contributions) {
        this.contributions = contributions;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isLeavesDuties() {
        return leavesDuties;
    }

    public void setLeavesDuties(boolean leavesDuties) {
        this.leavesDuties = leavesDuties;
    }
}
