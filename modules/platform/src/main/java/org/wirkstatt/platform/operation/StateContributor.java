package org.wirkstatt.platform.operation;

import java.util.List;

import org.wirkstatt.platform.module.Contributed;

/** SPI: what a module knows about its own state; asked whenever the page of the system state is opened, so the answer must be quick. */
@Contributed
public interface StateContributor {

    List<StateLine> state();
}
