package org.wirkstatt.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.registration.AddressChange;

/** Confirms one end of a change of address. */
@Named("identityAddressPage")
@ViewScoped
public class AddressPage extends LinkedPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AddressChange changes;
    private String end;
    private String address;
    private boolean done;
    private boolean moved;

    @Override
    void open() {
        address = changes.find(end, getSecret());
    }

    public void confirm() {
        done = attempt(() -> moved = changes.confirm(end, getSecret()));
    }

    public String getAddress() {
        return address;
    }

    public boolean isDone() {
        return done;
    }

    /** Whether the other end was confirmed before. */
    public boolean isMoved() {
        return moved;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }
}
