package org.wirkstatt.launcher.module;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirkstatt.launcher.module.Claim.Kind;

/** Collects what a module claims. */
final class Claims {

    private static final String PAGES = "META-INF/resources/";
    private static final String UNITS = "META-INF/persistence.xml";
    private static final Pattern UNIT = Pattern.compile("<persistence-unit\\s[^>]*name\\s*=\\s*[\"']([^\"']+)");

    private Claims() {
    }

    static Set<Claim> of(OpenJar jar, JarClasses classes) throws IOException {
        Set<Claim> claims = new HashSet<>();
        jar.filesBelow(PAGES).forEach(file -> claims.add(new Claim(Kind.PAGE_FILE, file.substring(PAGES.length()))));
        classes.own().forEach(one -> claims.addAll(one.claims()));
        if (jar.has(UNITS)) {
            String text = new String(jar.bytes(UNITS).orElseThrow(), StandardCharsets.UTF_8);
            for (Matcher unit = UNIT.matcher(text); unit.find();) {
                claims.add(new Claim(Kind.UNIT, unit.group(1)));
            }
        }
        return claims;
    }
}
