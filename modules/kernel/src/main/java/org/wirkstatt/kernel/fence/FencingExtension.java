package org.wirkstatt.kernel.fence;

import java.lang.System.Logger.Level;
import java.lang.reflect.Modifier;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import org.wirkstatt.platform.contact.ContactLink;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.DraftMaterials;
import org.wirkstatt.platform.content.PublicationHold;
import org.wirkstatt.platform.handover.HandoverContributor;
import org.wirkstatt.platform.link.LinkAction;
import org.wirkstatt.platform.mail.ReplyHandler;
import org.wirkstatt.platform.notification.NoticeKinds;
import org.wirkstatt.platform.notification.UnreadNotices;
import org.wirkstatt.platform.operation.StateContributor;
import org.wirkstatt.platform.search.Finder;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.platform.search.Similar;
import org.wirkstatt.platform.setting.EditableSettings;

/**
 * Puts the fence around every bean of a type in {@link FencedContract}, so that neither its author nor its callers have to think of it. One observer
 * for each type: one for all classes would be asked for thousands, at each start.
 */
public class FencingExtension implements Extension {

    private static final System.Logger LOG = System.getLogger(FencingExtension.class.getName());

    <T extends ContentPresenter> void contentPresenter(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends ContactLink> void contactLink(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends Similar> void similar(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends Finder> void finder(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends NoticeKinds> void noticeKinds(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends UnreadNotices> void unreadNotices(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends EditableSettings> void editableSettings(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends StateContributor> void stateContributor(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends LinkAction> void linkAction(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends ReplyHandler> void replyHandler(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends DraftMaterials> void draftMaterials(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends SearchContributor> void searchContributor(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends PublicationHold> void publicationHold(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    <T extends HandoverContributor> void handoverContributor(@Observes ProcessAnnotatedType<T> found) {
        fence(found);
    }

    private static void fence(ProcessAnnotatedType<?> found) {
        Class<?> type = found.getAnnotatedType().getJavaClass();
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return;
        }
        if (Modifier.isFinal(type.getModifiers())) {
            LOG.log(Level.WARNING, "{0} is final and therefore called without a fence", type.getName());
            return;
        }
        found.configureAnnotatedType().add(new Fenced.Literal());
    }
}
