package org.wirkstatt.platform.notification;

import java.util.List;

/** SPI: the kinds of notices that a module sends, so that people can choose among them before the first one comes. */
public interface NoticeKinds {

    List<NoticeKind> kinds();
}
