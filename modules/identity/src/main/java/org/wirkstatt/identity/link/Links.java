package org.wirkstatt.identity.link;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.Secrets;
import org.wirkstatt.identity.account.LinkGoneException;
import org.wirkstatt.identity.guess.Guesses;
import org.wirkstatt.identity.guess.Way;
import org.wirkstatt.platform.identity.MemberId;

/** Links sent by letter: made, looked at (as often as one likes: mail scanners open links) and used (once, by a button). */
@ApplicationScoped
public class Links {

    @Inject
    LinkRepository links;
    @Inject
    Guesses guesses;
    @Inject
    Clock clock;

    /**
     * A new link; earlier ones of {@code member} for the same purpose stop working.
     *
     * @param address for {@link Purpose#ADDRESS_OLD} and {@link Purpose#ADDRESS_NEW}; null for others
     * @return the secret, which is kept nowhere
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String create(MemberId member, Purpose purpose, String address) {
        links.removeAll(member, purpose);
        String secret = Secrets.create();
        links.add(new MailedLink(member, purpose, Secrets.hash(secret), address, clock.instant()));
        return secret;
    }

    /** @throws LinkGoneException if the link is unknown, used or expired */
    @Transactional(Transactional.TxType.SUPPORTS)
    public MailedLink find(String secret, Purpose purpose) {
        return working(secret, purpose, false);
    }

    /** As {@link #find}, and nobody uses the link again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public MailedLink use(String secret, Purpose purpose) {
        MailedLink link = working(secret, purpose, true);
        link.use(clock.instant());
        return link;
    }

    /** Whether the latest link of {@code member} for {@code purpose} was used, for {@code address}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isUsed(MemberId member, Purpose purpose, String address) {
        return links.latest(member, purpose).filter(link -> link.address().equals(Optional.of(address))).map(MailedLink::isUsed).orElse(false);
    }

    /** All links of {@code member} for {@code purpose} stop working. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(MemberId member, Purpose purpose) {
        links.removeAll(member, purpose);
    }

    private MailedLink working(String secret, Purpose purpose, boolean lock) {
        Guesses.Try guess = guesses.take(Way.LINK);
        MailedLink link = links.find(Secrets.hash(secret), purpose, lock).filter(l -> l.worksAt(clock.instant())).orElseThrow(LinkGoneException::new);
        guess.succeeded();
        return link;
    }
}
