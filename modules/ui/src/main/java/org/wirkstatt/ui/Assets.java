package org.wirkstatt.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Addresses of style sheets, scripts and fonts below {@code /assets/}, with a mark of their content so that browsers may keep them. */
@Named
@ApplicationScoped
public class Assets {

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    /** @param file path below {@code /assets/}, such as {@code wirkstatt.css} */
    public String url(String file) {
        return urls.computeIfAbsent(file, Assets::marked);
    }

    private static String marked(String file) {
        try (InputStream in = FacesContext.getCurrentInstance().getExternalContext().getResourceAsStream("/assets/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no asset '" + file + "'");
            }
            CRC32C crc = new CRC32C();
            crc.update(in.readAllBytes());
            return "/assets/" + file + "?v=" + Long.toString(crc.getValue(), 36);
        } catch (IOException e) {
            throw new UncheckedIOException("asset '" + file + "' cannot be read", e);
        }
    }
}
