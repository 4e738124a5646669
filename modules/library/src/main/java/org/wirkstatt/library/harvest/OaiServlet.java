package org.wirkstatt.library.harvest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** OAI-PMH 2.0 over HTTP, GET and POST alike (section 3.1). Always 200: what is wrong stands in the answer. Too many requests get 429 before. */
@WebServlet(OaiProvider.PATH)
public class OaiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OaiProvider provider;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<String>> sent = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> sent.computeIfAbsent(name, n -> new ArrayList<>()).addAll(List.of(values)));
        String answer = provider.answer(sent);
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
