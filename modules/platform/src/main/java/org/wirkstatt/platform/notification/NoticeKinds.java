package org.wirkstatt.platform.notification;

import java.util.List;

import org.wirkstatt.platform.module.Contributed;

/** SPI: the kinds of notices that a module sends, so that people can choose among them before the first one comes. */
@Contributed
public interface NoticeKinds {

    List<NoticeKind> kinds();
}
