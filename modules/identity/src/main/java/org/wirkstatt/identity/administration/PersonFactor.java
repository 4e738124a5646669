package org.wirkstatt.identity.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.identity.factor.SecondFactors;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.ui.Messages;

/** Switches off the second factor of somebody who lost it. */
@Named("identityPersonFactor")
@RequestScoped
public class PersonFactor {

    @Inject
    SecondFactors factors;
    @Inject
    CurrentUser user;
    @Inject
    Messages messages;

    /** Whether {@code member} has a second factor that the asking person may switch off. */
    public boolean isOn(MemberId member) {
        return user.may(IdentityPermissions.PEOPLE) && factors.isOn(member);
    }

    public void disable(MemberId member) {
        factors.disableFor(member);
        messages.done("identity", "person.factor.done");
    }
}
