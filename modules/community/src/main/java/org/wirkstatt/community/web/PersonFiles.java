package org.wirkstatt.community.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.wirkstatt.community.profile.ProfileView;
import org.wirkstatt.community.profile.Profiles;
import org.wirkstatt.community.profile.VisitingCard;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.MemberId;

/**
 * What belongs to a person and is no page: {@code /menschen/<id>/bild} and {@code /menschen/<id>/kontakt.vcf}, for those who may see it; for
 * others there is nothing. Pages at these addresses never get here: the router answers them first.
 */
@WebServlet("/menschen/*")
public class PersonFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([1-9]\\d{0,17})/(bild|kontakt\\.vcf)");

    @Inject
    transient Profiles profiles;
    @Inject
    transient FileStore store;
    @Inject
    transient PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher asked = FILE.matcher(String.valueOf(request.getPathInfo()));
        Optional<ProfileView> person = asked.matches()
                ? profiles.find(new MemberId(Long.parseLong(asked.group(1)))) : Optional.empty();
        // who may see it can change at any time, so no copy is kept without asking again
        response.setHeader("Cache-Control", "private, no-cache");
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (asked.group(2).equals("bild")) {
            picture(person.get(), response);
        } else {
            card(person.get(), response);
        }
    }

    private void picture(ProfileView person, HttpServletResponse response) throws IOException {
        if (person.picture() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLengthLong(person.picture().sizeBytes());
        Files.copy(store.path(person.picture()), response.getOutputStream());
    }

    private void card(ProfileView person, HttpServletResponse response) throws IOException {
        byte[] card = VisitingCard.of(person, address.of(person.path())).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/vcard;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"kontakt-" + person.id().value() + ".vcf\"");
        response.setContentLength(card.length);
        response.getOutputStream().write(card);
    }
}
