package org.wirkstatt.platform.operation;

import java.util.List;

/** SPI: what a module knows about its own state; asked whenever the page of the system state is opened, so the answer must be quick. */
public interface StateContributor {

    List<StateLine> state();
}
