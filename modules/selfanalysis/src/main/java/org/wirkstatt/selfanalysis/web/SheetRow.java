package org.wirkstatt.selfanalysis.web;

import java.io.Serializable;

import org.wirkstatt.selfanalysis.catalogue.Words;

/** A criterion of a sheet that is typed in. */
public class SheetRow implements Serializable {

    private static final long serialVersionUID = 1L;
    private final String item;
    private final Words title;
    private final boolean unfolded;
    private String code;
    private String reason;

    SheetRow(String item, Words title, boolean unfolded, String code, String reason) {
        this.item = item;
        this.title = title;
        this.unfolded = unfolded;
        this.code = code;
        this.reason = reason;
    }

    public String getItem() {
        return item;
    }

    public Words getTitle() {
        return title;
    }

    /** Whether the team saw the answers already, so that nothing can be typed in any more. */
    public boolean isUnfolded() {
        return unfolded;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
