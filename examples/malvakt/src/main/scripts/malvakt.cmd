@echo off
setlocal
rem Starts Malvakt from the folder this script lies in.
chcp 65001 >nul

set "MALVAKT_HOME=%~dp0.."
if not "%MALVAKT_HOME:;=%"=="%MALVAKT_HOME%" goto semicolon
if not exist "%MALVAKT_HOME%\lib\malvakt-cli-*.jar" goto missing

set "MALVAKT_JAVA="
if defined JAVA_HOME set "MALVAKT_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined MALVAKT_JAVA for %%i in (java.exe) do set "MALVAKT_JAVA=%%~$PATH:i"
if not defined MALVAKT_JAVA set "MALVAKT_JAVA=java"

rem From 19 on Java makes an archive of its classes by itself when the first command ends, uses it from then on, and
rem makes it anew for another Java or other jars. Whether it is damaged only Java itself looks at here, and it does not
rem see everything: if no command works any more, remove the folder. MALVAKT_ARKIV=nej does without.
set "MALVAKT_VERSION=0"
for %%i in ("%MALVAKT_JAVA%") do set "MALVAKT_RELEASE=%%~dpi..\release"
if exist "%MALVAKT_RELEASE%" for /f "usebackq tokens=2 delims==.-" %%v in (`findstr /b "JAVA_VERSION=" "%MALVAKT_RELEASE%"`) do set "MALVAKT_VERSION=%%~v"
set "MALVAKT_VERSION=%MALVAKT_VERSION:"=%"
set MALVAKT_USE=-Xshare:auto -Xlog:disable -Xlog:all=warning:stderr
if /i "%MALVAKT_ARKIV%"=="nej" goto start
if /i "%MALVAKT_ARKIV%"=="no" goto start
if not defined LOCALAPPDATA goto start
if %MALVAKT_VERSION% LSS 19 goto start
if not exist "%LOCALAPPDATA%\malvakt" mkdir "%LOCALAPPDATA%\malvakt" 2>nul
if not exist "%LOCALAPPDATA%\malvakt" goto start
set MALVAKT_USE=-XX:+AutoCreateSharedArchive -XX:+VerifySharedSpaces "-XX:SharedArchiveFile=%LOCALAPPDATA%\malvakt\java%MALVAKT_VERSION%.jsa" -Xlog:disable

:start
"%MALVAKT_JAVA%" %MALVAKT_USE% -XX:TieredStopAtLevel=1 -XX:-UseDynamicNumberOfCompilerThreads -XX:+UseSerialGC -XX:-UsePerfData ^
  "-XX:ErrorFile=%TEMP%\malvakt-java-%%p.log" "-XX:ReplayDataFile=%TEMP%\malvakt-java-replay-%%p.log" ^
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dmalvakt.engines=%MALVAKT_HOME%\lib\dmn" ^
  -cp "%MALVAKT_HOME%\lib\*" se.vastkom.goals.malvakt.Malvakt %*
exit /b %ERRORLEVEL%

:semicolon
>&2 echo malvakt: Java kan inte köra från en mapp med semikolon i sökvägen; flytta Målvakt eller byt namn på mappen / Java cannot run from a folder with a semicolon in its path; move Målvakt or rename the folder: "%MALVAKT_HOME%"
exit /b 1

:missing
>&2 echo malvakt: programmets filer saknas; installera Målvakt igen / the program's files are missing; install Målvakt again: "%MALVAKT_HOME%\lib"
exit /b 1
